//! Enumerations with their names: in the database, in Japanese, in English.

/// Makes an enumeration whose names stand beside its variants, so that none can be forgotten.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal, $ja:literal, $en:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $(
                $(#[$variant_doc])*
                #[doc = concat!($ja, " (", $en, ").")]
                #[serde(rename = $word)]
                $variant,
            )+
        }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in the database.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Reads what [`Self::as_str`] writes.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.as_str() == text)
            }

            /// As people say it.
            pub fn label(self) -> $crate::Text {
                match self { $(Self::$variant => $crate::Text::new($ja, $en)),+ }
            }
        }
    };
}
pub(crate) use words;
