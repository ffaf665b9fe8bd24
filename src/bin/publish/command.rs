//! Arguments and exit code.

use std::{num::NonZeroUsize, path::PathBuf, process::ExitCode};

use clap::Parser;
use dateline::{
    model::timestamp::Timestamp,
    publish::{Options, Place, Report, publish},
};

use crate::teller::Teller;

/// Writes every page of a Dateline site as finished HTML.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The folder, or its address on the web, that holds site.json
    #[arg(long, value_name = "FOLDER OR URL", value_parser = place)]
    site: Place,
    /// The bundle that `trunk build --release` has made
    #[arg(long, value_name = "FOLDER", default_value = "dist")]
    bundle: PathBuf,
    /// Where to write; the bundle's folder by default
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Fail when an item cannot be used
    #[arg(long)]
    strict: bool,
    /// Only look whether everything can be read
    #[arg(long)]
    check: bool,
    /// The present, for runs that are to be repeated (RFC 3339); else `SOURCE_DATE_EPOCH`, else
    /// the clock
    #[arg(long, value_name = "DATE", value_parser = date)]
    now: Option<Timestamp>,
    /// How many stories a page of the front has; 30 by default
    #[arg(long, value_name = "NUMBER")]
    front: Option<NonZeroUsize>,
}

fn place(text: &str) -> Result<Place, String> {
    Place::parse(text).ok_or_else(|| "not an address".to_owned())
}

fn date(text: &str) -> Result<Timestamp, String> {
    Timestamp::parse(text).ok_or_else(|| "not a date such as 2025-02-27T18:05:00Z".to_owned())
}

/// Seconds since 1970 that every tool of a repeatable build takes for the present
/// (reproducible-builds.org/specs/source-date-epoch).
fn epoch() -> Result<Option<Timestamp>, String> {
    const NAME: &str = "SOURCE_DATE_EPOCH";
    let Some(text) = std::env::var_os(NAME) else {
        return Ok(None);
    };
    let seconds = text.to_str().and_then(|text| text.parse().ok());
    let seconds = seconds.ok_or_else(|| format!("{NAME} is not a number of seconds"))?;
    Ok(Some(Timestamp::from_unix(seconds)))
}

pub fn run() -> ExitCode {
    let Arguments {
        site,
        bundle,
        out,
        strict,
        check,
        now,
        front,
    } = Arguments::parse();
    let epoch = match epoch() {
        Ok(epoch) => epoch,
        Err(error) => return failed(&error),
    };
    let options = Options {
        site,
        out: out.unwrap_or_else(|| bundle.clone()),
        bundle,
        strict,
        check,
        now: now.or(epoch),
        front,
    };
    let teller = Teller::new();
    let published = publish(&options, &|progress| teller.hear(progress));
    teller.finish();
    match published {
        Ok(report) => {
            tell(&report, &options);
            ExitCode::SUCCESS
        }
        Err(error) => failed(&error.to_string()),
    }
}

fn failed(error: &str) -> ExitCode {
    eprintln!("nothing was published: {error}");
    ExitCode::FAILURE
}

fn tell(report: &Report, options: &Options) {
    for name in &report.ignored {
        eprintln!("site.json: “{name}” makes no sense and is ignored");
    }
    for skipped in &report.skipped {
        eprintln!("left out: {skipped}");
    }
    for (host, pictures) in &report.waiting {
        eprintln!(
            "{host}: {pictures} picture(s) are links, since its name is not among “hosts” in site.json"
        );
    }
    let (stories, pages, out) = (report.stories, report.pages, options.out.display());
    if options.check {
        println!("{stories} stories can be published");
    } else {
        println!("{stories} stories on {pages} pages in {out}");
    }
}
