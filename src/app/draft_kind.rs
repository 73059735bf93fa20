//! The kinds of incident that the form of Simulate can hold: all that a plan can.

use crate::domain::plan::IncidentKind;

/// What an incident form is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DraftKind {
    #[default]
    HostDown,
    HostLost,
    DnsMissing,
    PortBlocked,
    InternetDown,
    VpnDown,
    Reimage,
    Rearm,
    HardwareChange,
    ClockSkew,
    RogueInstall,
}

impl DraftKind {
    pub const ALL: [Self; 11] = [
        Self::HostDown,
        Self::HostLost,
        Self::DnsMissing,
        Self::PortBlocked,
        Self::InternetDown,
        Self::VpnDown,
        Self::Reimage,
        Self::Rearm,
        Self::HardwareChange,
        Self::ClockSkew,
        Self::RogueInstall,
    ];

    /// The kind of an incident.
    pub fn of(what: &IncidentKind) -> Self {
        match what {
            IncidentKind::HostDown(_) => Self::HostDown,
            IncidentKind::HostLost(_) => Self::HostLost,
            IncidentKind::DnsMissing(_) => Self::DnsMissing,
            IncidentKind::PortBlocked(_) => Self::PortBlocked,
            IncidentKind::InternetDown => Self::InternetDown,
            IncidentKind::VpnDown(_) => Self::VpnDown,
            IncidentKind::Reimage(_) => Self::Reimage,
            IncidentKind::Rearm(_) => Self::Rearm,
            IncidentKind::HardwareChange(_) => Self::HardwareChange,
            IncidentKind::ClockSkew { .. } => Self::ClockSkew,
            IncidentKind::RogueInstall { .. } => Self::RogueInstall,
        }
    }

    /// Its id in plan files.
    pub fn id(self) -> &'static str {
        match self {
            Self::HostDown => "host-down",
            Self::HostLost => "host-lost",
            Self::DnsMissing => "dns-missing",
            Self::PortBlocked => "port-blocked",
            Self::InternetDown => "internet-down",
            Self::VpnDown => "vpn-down",
            Self::Reimage => "reimage",
            Self::Rearm => "rearm",
            Self::HardwareChange => "hardware-change",
            Self::ClockSkew => "clock-skew",
            Self::RogueInstall => "rogue-install",
        }
    }

    /// The id of its words.
    pub fn word(self) -> &'static str {
        match self {
            Self::HostDown => "incident.host-down",
            Self::HostLost => "incident.host-lost",
            Self::DnsMissing => "incident.dns-missing",
            Self::PortBlocked => "incident.port-blocked",
            Self::InternetDown => "incident.internet-down",
            Self::VpnDown => "incident.vpn-down",
            Self::Reimage => "incident.reimage",
            Self::Rearm => "incident.rearm",
            Self::HardwareChange => "incident.hardware-change",
            Self::ClockSkew => "incident.clock-skew",
            Self::RogueInstall => "incident.rogue-install",
        }
    }

    /// Whether it can end.
    pub fn ends(self) -> bool {
        match self {
            Self::HostDown
            | Self::DnsMissing
            | Self::PortBlocked
            | Self::InternetDown
            | Self::VpnDown
            | Self::ClockSkew
            | Self::RogueInstall => true,
            Self::HostLost | Self::Reimage | Self::Rearm | Self::HardwareChange => false,
        }
    }

    /// Whether it happens to a host or a cohort.
    pub fn aimed(self) -> bool {
        !matches!(self, Self::InternetDown | Self::RogueInstall)
    }

    /// Whether it can happen to some machines of a cohort only.
    pub fn of_some(self) -> bool {
        matches!(self, Self::Reimage | Self::Rearm | Self::HardwareChange)
    }
}
