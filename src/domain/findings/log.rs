//! What the checks read of events: requests, answers, and the codes that say something failed. Nothing here judges.

use crate::domain::evidence::{Event, EventDetail, KmsRequest, KmsResponse};

/// A client's request, or one that a host received.
pub(crate) fn request(event: &Event) -> Option<&KmsRequest> {
    if let EventDetail::Request(request) = &event.detail { Some(request) } else { None }
}

/// The request of an event on the client that asked.
pub(crate) fn own_request(event: &Event) -> Option<&KmsRequest> {
    request(event).filter(|_| event.id == 12288)
}

/// An answer that a client processed.
pub(crate) fn response(event: &Event) -> Option<&KmsResponse> {
    if let EventDetail::Response(response) = &event.detail { Some(response) } else { None }
}

/// Events that list codes though nothing failed: states of unused licences, token activation that is not used, and
/// validation traffic that fails harmlessly.
const LISTED_ONLY: [u32; 4] = [1003, 8200, 8208, 12321];

/// The codes of an event that say something failed.
pub(crate) fn codes(event: &Event) -> Vec<&str> {
    if LISTED_ONLY.contains(&event.id) {
        return Vec::new();
    }
    match &event.detail {
        EventDetail::Request(request) => request.hresult.as_deref().into_iter().collect(),
        EventDetail::Response(response) => response.hresult.as_deref().into_iter().collect(),
        EventDetail::Attempt(attempt) => attempt.code.as_deref().into_iter().collect(),
        EventDetail::Codes(codes) => codes.iter().map(String::as_str).collect(),
        EventDetail::Publishing(_)
        | EventDetail::DirectoryActivation { .. }
        | EventDetail::LicensingStatus(_)
        | EventDetail::NotInterpreted => Vec::new(),
    }
}
