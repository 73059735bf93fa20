//! What machines say: text and records in, typed facts out.
//!
//! Every fact knows the line it stands on and how sure it is; what an input does not say is absent. Nothing here
//! judges (that is `findings`) and nothing here touches a file.

mod dns;
mod event;
mod fact;
mod inventory;
mod machine;
mod reading;

pub use dns::{
    AddressAnswer, Answered, DnsAnswer, KMS_SERVICE, PortAnswer, PortCheck, SrvFault, SrvRecord,
    is_kms_service, looks_like_kms_service,
};
pub use event::{Event, EventDetail, FailedAttempt, KmsRequest, KmsResponse, LicensingStatus, Publishing};
pub use fact::{Fact, Grade, Place};
pub use inventory::Computer;
pub use machine::{
    Application, Intervals, KmsDiscovery, KmsHostState, Machine, Product, RequestCounts, Status,
};
pub use reading::{Evidence, Kind, Note, Reading};
