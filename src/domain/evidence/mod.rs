//! What machines say: text and records in, typed facts out.
//!
//! Every fact knows the line it stands on and how sure it is; what an input does not say is absent. Nothing here
//! judges (that is `findings`) and nothing here touches a file.

mod codes;
mod dates;
mod dns;
mod edition;
mod event;
mod fact;
mod fleet;
mod inventory;
mod json_objects;
mod labelled;
mod labels;
mod licences;
mod lists;
mod logs;
mod lookups;
mod machine;
mod read;
mod reading;
mod recognise;
mod shown;
mod stream;
mod systems;
mod tables;
mod text;
mod values;
mod vamt;
mod vnext;

pub use dns::{
    AddressAnswer, Answered, DnsAnswer, KMS_SERVICE, PortAnswer, PortCheck, SrvFault, SrvRecord,
    is_kms_service, looks_like_kms_service,
};
pub use event::{Event, EventDetail, FailedAttempt, KmsRequest, KmsResponse, LicensingStatus, Publishing};
pub use fact::{Fact, Grade, Place};
pub use fleet::{
    Columns, Grouping, LeftOut, Made, Merged, Preview, PreviewCohort, Roster, WhyLeftOut, make, plan_name,
    preview,
};
pub use inventory::Computer;
pub use lists::{Column, ColumnMap, DateOrder, Inventory, read_inventory};
pub use logs::{CHUNK_BYTES, HEADER_BYTES, LogFile, is_log_file};
pub use machine::{
    Application, Intervals, KmsDiscovery, KmsHostState, Machine, Product, RequestCounts, Status,
};
pub use read::read;
pub use reading::{Evidence, Kind, Note, Reading, THIS_MACHINE, is_known};
pub use shown::{shown_lines, without_keys};
pub use stream::{PIECE_BYTES, Stream};
pub use systems::{System, SystemRole, system};
