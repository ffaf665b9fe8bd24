//! For every reader: with a screen reader, by keyboard alone, on small and large screens, in other
//! colours, on paper.

mod axe;
mod keyboard;
mod media;
mod width;
