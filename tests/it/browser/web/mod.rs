//! The page on which a browser reads the files itself, as `web/build` makes it and `restday web` serves it.
//!
//! Where it was not built the tests say that they were skipped. `RESTDAY_WEB_PAGE` names its folder, if it is not web/dist;
//! where `CI` is `true` and it does not say `none`, the page must be there.

mod access;
mod broken;
mod hostile;
mod keeping;
mod large;
mod same_bytes;
mod settings;
mod site;
mod taken;
mod visit;
