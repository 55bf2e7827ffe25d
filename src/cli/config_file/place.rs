//! Where the configuration file lies.

use std::env;
use std::path::PathBuf;

use crate::cli::error::CliError;
use crate::cli::user_folders::{OurFolder, config_folder};

/// Variable that names another file.
pub const VARIABLE: &str = "RESTDAY_CONFIG";
/// Name of the file.
const NAME: &str = "config.toml";

/// Where the file lies, or would lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigPlace {
    /// Its path.
    pub path: PathBuf,
    /// The variable of the environment that chose it.
    pub chosen_by: Option<&'static str>,
}

impl ConfigPlace {
    /// Whether a user named this very file.
    pub fn is_named(&self) -> bool {
        self.chosen_by == Some(VARIABLE)
    }
}

/// The place of this user.
///
/// # Errors
/// Where the system has none, and where the variable is set to nothing.
pub fn config_place() -> Result<ConfigPlace, CliError> {
    match env::var_os(VARIABLE) {
        Some(named) if named.is_empty() => Err(CliError::ConfigSwitchedOff),
        Some(named) => Ok(ConfigPlace {
            path: named.into(),
            chosen_by: Some(VARIABLE),
        }),
        None => {
            let OurFolder { path, chosen_by } = config_folder().ok_or(CliError::NoConfigFolder)?;
            Ok(ConfigPlace {
                path: path.join(NAME),
                chosen_by,
            })
        }
    }
}
