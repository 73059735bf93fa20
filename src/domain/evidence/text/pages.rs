//! Old code pages: those of Windows, and those of its console, in which redirected output is written.

use std::borrow::Cow;

use encoding_rs::{BIG5, EUC_KR, Encoding, GBK, IBM866, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};

/// An old code page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain::evidence) enum Page {
    Windows(&'static Encoding),
    Console(&'static Console),
}

/// A code page of the console in western countries: 128 characters above ASCII.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::domain::evidence) struct Console {
    name: &'static str,
    upper: &'static str,
}

const CP850: Console = Console {
    name: "CP850",
    upper: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ\
            áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
            └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
            ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}",
};

const CP437: Console = Console {
    name: "CP437",
    upper: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ\
            áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
            └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
            αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}",
};

/// The likeliest first.
pub(super) const PAGES: [Page; 10] = [
    Page::Windows(WINDOWS_1252),
    Page::Console(&CP850),
    Page::Console(&CP437),
    Page::Windows(WINDOWS_1250),
    Page::Windows(WINDOWS_1251),
    Page::Windows(IBM866),
    Page::Windows(GBK),
    Page::Windows(SHIFT_JIS),
    Page::Windows(EUC_KR),
    Page::Windows(BIG5),
];

impl Page {
    /// What people call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Windows(encoding) => encoding.name(),
            Self::Console(console) => console.name,
        }
    }

    /// The text of these bytes.
    pub(super) fn text(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Self::Windows(encoding) => encoding.decode_without_bom_handling(bytes).0,
            Self::Console(console) => {
                let upper: Vec<char> = console.upper.chars().collect();
                let character = |byte: &u8| match byte.checked_sub(128) {
                    None => char::from(*byte),
                    Some(place) => {
                        upper.get(usize::from(place)).copied().unwrap_or(char::REPLACEMENT_CHARACTER)
                    }
                };
                Cow::Owned(bytes.iter().map(character).collect())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_console_writes_umlauts_elsewhere() {
        for console in [&CP850, &CP437] {
            assert_eq!(console.upper.chars().count(), 128, "{}", console.name);
            assert_eq!(Page::Console(console).text(b"Schl\x81ssel, \x8Enderung"), "Schlüssel, Änderung");
        }
        assert_eq!(Page::Windows(WINDOWS_1252).text(b"Schl\xFCssel"), "Schlüssel");
    }
}
