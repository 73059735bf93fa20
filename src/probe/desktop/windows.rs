//! Windows: its own interfaces, called through the bindings that Microsoft publishes.
//!
//! The only file of the program that
//! is not checked by the compiler alone; every call stands in a function of its own and hands out plain values.
#![expect(unsafe_code, reason = "the interfaces of Windows have no safe bindings")]

use windows_sys::Win32::Globalization::{GetUserPreferredUILanguages, MUI_LANGUAGE_NAME};
use windows_sys::Win32::Graphics::Gdi::{COLOR_WINDOW, COLOR_WINDOWTEXT, GetSysColor, SYS_COLOR_INDEX};
use windows_sys::Win32::System::Console::{ATTACH_PARENT_PROCESS, AttachConsole};
use windows_sys::Win32::UI::Accessibility::{HCF_HIGHCONTRASTON, HIGHCONTRASTW};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    SPI_GETCLIENTAREAANIMATION, SPI_GETHIGHCONTRAST, SystemParametersInfoW,
};
use windows_sys::core::BOOL;

use super::{Contrast, Desktop};

/// The desktop of Windows.
pub(super) struct Windows;

impl Desktop for Windows {
    fn high_contrast(&self) -> Option<Contrast> {
        contrast_is_on().then(|| Contrast {
            foreground: system_colour(COLOR_WINDOWTEXT),
            background: system_colour(COLOR_WINDOW),
        })
    }

    fn reduces_motion(&self) -> bool {
        animations_are_on() == Some(false)
    }

    fn language(&self) -> Option<String> {
        preferred_languages()?.into_iter().next()
    }

    fn attach_console(&self) {
        // SAFETY: it takes a number and touches no memory of ours. It fails where there is no console, or where one is
        // attached already: both are as good.
        let _attached = unsafe { AttachConsole(ATTACH_PARENT_PROCESS) };
    }
}

/// The languages that the user wants windows in, the dearest first, as `de-DE`.
fn preferred_languages() -> Option<Vec<String>> {
    let (mut number, mut length) = (0, 0);
    // SAFETY: without a buffer it writes two numbers, which live through the call: the second is the room it needs.
    let answered = unsafe {
        GetUserPreferredUILanguages(
            MUI_LANGUAGE_NAME,
            &raw mut number,
            core::ptr::null_mut(),
            &raw mut length,
        )
    };
    let mut buffer = vec![0_u16; usize::try_from(length).ok().filter(|_| answered != 0)?];
    // SAFETY: the buffer lives through the call and has the length that is named.
    let answered = unsafe {
        GetUserPreferredUILanguages(MUI_LANGUAGE_NAME, &raw mut number, buffer.as_mut_ptr(), &raw mut length)
    };
    let names = buffer.split(|unit| *unit == 0).filter(|name| !name.is_empty()).map(String::from_utf16_lossy);
    (answered != 0).then(|| names.collect())
}

fn contrast_is_on() -> bool {
    let size = u32::try_from(size_of::<HIGHCONTRASTW>()).unwrap_or_default();
    let mut contrast = HIGHCONTRASTW { cbSize: size, ..HIGHCONTRASTW::default() };
    // SAFETY: the structure lives through the call, has the size that is named twice, and is what this action writes.
    let answered =
        unsafe { SystemParametersInfoW(SPI_GETHIGHCONTRAST, size, (&raw mut contrast).cast(), 0) } != 0;
    answered && contrast.dwFlags & HCF_HIGHCONTRASTON != 0
}

/// "Show animations in Windows", as the user has set it; `None` where Windows does not say.
fn animations_are_on() -> Option<bool> {
    let mut on: BOOL = 0;
    // SAFETY: this action writes one such number, which lives through the call.
    let answered =
        unsafe { SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, (&raw mut on).cast(), 0) } != 0;
    answered.then_some(on != 0)
}

/// One of the colours of the user's scheme; Windows keeps them as blue, green and red.
fn system_colour(index: SYS_COLOR_INDEX) -> [u8; 3] {
    // SAFETY: it takes a number and touches no memory of ours.
    let [red, green, blue, _] = unsafe { GetSysColor(index) }.to_le_bytes();
    [red, green, blue]
}
