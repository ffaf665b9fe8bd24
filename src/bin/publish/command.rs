//! Arguments, progress and exit code.

use std::{io::IsTerminal, path::PathBuf, process::ExitCode};

use clap::Parser;
use dateline::publish::{Options, publish, said};
use indicatif::ProgressBar;

/// Writes every page of a Dateline site as finished HTML.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The folder that holds site.json
    #[arg(long, value_name = "FOLDER")]
    site: PathBuf,
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
}

pub fn run() -> ExitCode {
    let Arguments {
        site,
        bundle,
        out,
        strict,
        check,
    } = Arguments::parse();
    let out = out.unwrap_or_else(|| bundle.clone());
    let options = Options {
        site,
        bundle,
        out,
        strict,
        check,
    };
    let bar = if std::io::stderr().is_terminal() {
        ProgressBar::new(0)
    } else {
        ProgressBar::hidden()
    };
    let published = publish(&options, &|done, total| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    match published {
        Ok(report) => {
            for name in &report.ignored {
                eprintln!("site.json: “{name}” makes no sense and is ignored");
            }
            for skipped in &report.skipped {
                eprintln!("left out: {}", said(std::slice::from_ref(skipped)));
            }
            let (stories, pages, out) = (report.stories, report.pages, options.out.display());
            if options.check {
                println!("{stories} stories can be published");
            } else {
                println!("{stories} stories on {pages} pages in {out}");
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("nothing was published: {error}");
            ExitCode::FAILURE
        }
    }
}
