//! How far the work is: a bar on a terminal, a line now and then for logs.

use std::{
    io::{IsTerminal, stderr},
    sync::atomic::{AtomicUsize, Ordering},
};

use dateline::publish::Progress;
use indicatif::{ProgressBar, ProgressStyle};

/// Stories that are read between two lines.
const STORIES: usize = 1_000;
/// Lines for all pages.
const LINES: usize = 10;

/// Tells on the standard error stream.
pub struct Teller {
    bar: Option<ProgressBar>,
    /// Lines that were told of the present kind of progress.
    lines: AtomicUsize,
}

impl Teller {
    pub fn new() -> Self {
        Self {
            bar: stderr().is_terminal().then(ProgressBar::new_spinner),
            lines: AtomicUsize::new(0),
        }
    }

    /// Takes a step up, from whatever thread it comes.
    pub fn hear(&self, progress: Progress) {
        match (&self.bar, progress) {
            (Some(bar), Progress::Reading(stories)) => {
                bar.set_message(format!("{stories} stories read"));
                bar.tick();
            }
            (Some(bar), Progress::Writing(done, total)) => {
                if bar.length().is_none() {
                    bar.set_style(ProgressStyle::default_bar());
                    bar.set_length(total as u64);
                }
                bar.set_position(done as u64);
            }
            (None, Progress::Reading(stories)) => {
                if self.is_new(stories / STORIES) {
                    eprintln!("{stories} stories read");
                }
            }
            (None, Progress::Writing(done, total)) => {
                if done == 1 {
                    self.lines.store(0, Ordering::Relaxed);
                }
                if done == total || self.is_new(done * LINES / total) {
                    eprintln!("{done} of {total} pages written");
                }
            }
        }
    }

    /// Whether so many lines are more than were told.
    fn is_new(&self, lines: usize) -> bool {
        self.lines.fetch_max(lines, Ordering::Relaxed) < lines
    }

    pub fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
