//! Which of the graphics adapters wgpu draws with. A card comes before a software driver. Direct3D's software driver will
//! do: on a remote desktop there is often no other. Mesa's takes some twenty times the processor that our own drawing
//! takes, so it is used only where that is not to be had.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::egui_wgpu::{WgpuConfiguration, WgpuSetup, adapter_info_summary};
use eframe::wgpu::{Adapter, AdapterInfo, Backend, Backends, DeviceType, Surface};

use crate::app::words::{fill, word};

/// Set where there are adapters, and all of them are software drivers that were refused.
pub(super) type OnlySoftware = Arc<AtomicBool>;

/// Whether Mesa's software drivers may draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mesa {
    Accepted,
    Refused,
}

/// wgpu's options, with our choice of adapter.
pub(super) fn options(mesa: Mesa, only_software: &OnlySoftware) -> WgpuConfiguration {
    let mut options = WgpuConfiguration::default();
    if let WgpuSetup::CreateNew(setup) = &mut options.wgpu_setup {
        if cfg!(target_os = "windows") && Backends::from_env().is_none() {
            // OpenGL on Windows is the next renderer's; twice the same would only take time.
            setup.instance_descriptor.backends.remove(Backends::GL);
        }
        let told = Arc::clone(only_software);
        let choose = move |adapters: &[Adapter], surface: Option<&Surface<'_>>| {
            let refused = mesa == Mesa::Refused && !adapters.is_empty();
            if refused && adapters.iter().all(|adapter| is_slow(&adapter.get_info())) {
                told.store(true, Ordering::Relaxed);
                return Err(word("start.only-software").to_owned());
            }
            choose(adapters, surface)
        };
        setup.native_adapter_selector = Some(Arc::new(choose));
    }
    options
}

/// Whether wgpu finds an adapter at all. Asked in a process of its own where drivers are known to end the process that
/// asks them, as Direct3D 12 without a card does under wine.
pub fn finds_an_adapter() -> bool {
    let WgpuSetup::CreateNew(setup) = options(Mesa::Accepted, &OnlySoftware::default()).wgpu_setup else {
        return false;
    };
    let backends = setup.instance_descriptor.backends;
    let setup = WgpuSetup::CreateNew(setup);
    pollster::block_on(async {
        let instance = setup.new_instance().await;
        !instance.enumerate_adapters(backends).await.is_empty()
    })
}

fn choose(adapters: &[Adapter], surface: Option<&Surface<'_>>) -> Result<Adapter, String> {
    let fits = |adapter: &&Adapter| surface.is_none_or(|surface| adapter.is_surface_supported(surface));
    let best = adapters.iter().filter(fits).min_by_key(|adapter| rank(&adapter.get_info()));
    best.cloned().ok_or_else(|| {
        let found: Vec<String> =
            adapters.iter().map(|adapter| adapter_info_summary(&adapter.get_info())).collect();
        if found.is_empty() {
            word("start.no-adapter").to_owned()
        } else {
            fill("start.no-adapter-fits", &[("found", &found.join("; "))])
        }
    })
}

/// Is it a driver that draws on the processor, and slower than we do?
fn is_slow(info: &AdapterInfo) -> bool {
    info.device_type == DeviceType::Cpu && matches!(info.backend, Backend::Vulkan | Backend::Gl)
}

/// The lower, the better: a card before a software driver, and each system's own interface before OpenGL.
fn rank(info: &AdapterInfo) -> (u8, u8) {
    let device = match info.device_type {
        DeviceType::IntegratedGpu => 0,
        DeviceType::DiscreteGpu => 1,
        DeviceType::VirtualGpu => 2,
        DeviceType::Other => 3,
        DeviceType::Cpu => 4,
    };
    let interface = match info.backend {
        Backend::Dx12 | Backend::Metal => 0,
        Backend::Vulkan => 1,
        Backend::Gl => 2,
        Backend::BrowserWebGpu | Backend::Noop => 3,
    };
    (device, interface)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn software_drivers_of_mesa_are_slow_and_nothing_else_is() {
        let slow = |device, backend| is_slow(&AdapterInfo::new(device, backend));
        assert!(slow(DeviceType::Cpu, Backend::Vulkan) && slow(DeviceType::Cpu, Backend::Gl));
        assert!(!slow(DeviceType::Cpu, Backend::Dx12));
        assert!(!slow(DeviceType::VirtualGpu, Backend::Vulkan) && !slow(DeviceType::Other, Backend::Gl));
    }

    #[test]
    fn cards_come_before_software_drivers_and_those_before_nothing() {
        let rank = |device, backend| rank(&AdapterInfo::new(device, backend));
        let mut order = [
            (DeviceType::Cpu, Backend::Gl),
            (DeviceType::DiscreteGpu, Backend::Vulkan),
            (DeviceType::Cpu, Backend::Dx12),
            (DeviceType::IntegratedGpu, Backend::Gl),
            (DeviceType::IntegratedGpu, Backend::Vulkan),
        ];
        order.sort_by_key(|(device, backend)| rank(*device, *backend));
        assert_eq!(
            order,
            [
                (DeviceType::IntegratedGpu, Backend::Vulkan),
                (DeviceType::IntegratedGpu, Backend::Gl),
                (DeviceType::DiscreteGpu, Backend::Vulkan),
                (DeviceType::Cpu, Backend::Dx12),
                (DeviceType::Cpu, Backend::Gl),
            ]
        );
    }
}
