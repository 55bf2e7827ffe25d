//! Where a rule comes from: a publication, a document of this project, or both.

/// Where a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A publication: authors, year and identifier.
    Paper(&'static str),
    /// Constants of this project, with the document that explains them.
    Project(&'static str),
    /// A publication for the idea or one number, and this project for the rest.
    Both {
        /// The publication.
        paper: &'static str,
        /// The document that explains the rest.
        document: &'static str,
    },
}

impl Source {
    /// The document of this project that explains its constants.
    pub fn document(self) -> Option<&'static str> {
        match self {
            Source::Paper(_) => None,
            Source::Project(document) | Source::Both { document, .. } => Some(document),
        }
    }
}
