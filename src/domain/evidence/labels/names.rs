//! What labels and statements mean, whatever their language. Their ids are those of the label file.

use serde::Deserialize;

/// A label that a value follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::domain::evidence) enum Label {
    ServiceVersion,
    ProductId,
    Name,
    Description,
    AdditionalInformation,
    ActivationId,
    ApplicationId,
    ExtendedPid,
    KeyChannel,
    InstallationId,
    Url,
    PartialKey,
    Status,
    Reason,
    ErrorCode,
    MinutesLeft,
    EvaluationEnd,
    WindowsRearm,
    AppRearm,
    SkuRearm,
    TrustedTime,
    ActivationType,
    Cmid,
    LookupDomain,
    RegisteredHost,
    DnsHost,
    DnsDiscovery,
    HostIp,
    HostExtendedPid,
    ActivationInterval,
    RenewalInterval,
    Caching,
    CurrentCount,
    ListeningPort,
    Priority,
    TotalRequests,
    FailedRequests,
    UnlicensedRequests,
    LicensedRequests,
    InitialGraceRequests,
    GraceRequests,
    NonGenuineGraceRequests,
    NotificationRequests,
    ActivationObject,
    AvmaHost,
    Error,
    /// A label whose value is of no use here.
    Other,
}

impl Label {
    /// Whether the label is a common word, so that it must not be taken from inside another one.
    pub(in crate::domain::evidence) fn is_short(self) -> bool {
        matches!(self, Self::Name | Self::Description | Self::Error)
    }

    /// Whether it stands at the head of a product's block, above its status.
    pub(in crate::domain::evidence) fn opens(self) -> bool {
        matches!(self, Self::ProductId | Self::Name | Self::Description | Self::ActivationId)
    }

    /// Whether its value is running text, which a mail program may break at a blank.
    pub(in crate::domain::evidence) fn is_prose(self) -> bool {
        matches!(self, Self::Name | Self::Description | Self::Status | Self::ActivationObject | Self::Error)
    }
}

/// A line that says something by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::domain::evidence) enum Statement {
    HostEnabled,
    /// Names what follows; says nothing.
    Heading,
    CachingEnabled,
    CachingDisabled,
    PublishingEnabled,
    PublishingDisabled,
    NotInUse,
    NeverActivated,
    Permanent,
    Notification,
    Unlicensed,
    Activated,
    NoKey,
    VolumeUntil,
    TimebasedUntil,
    VmUntil,
    InitialGraceUntil,
    GraceUntil,
    NonGenuineGraceUntil,
    ExtendedGraceUntil,
    Activating,
    /// A line that only divides.
    Rule,
}
