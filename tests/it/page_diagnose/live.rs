//! The card of the live check: what is sent where stands there before anything is sent.

use core::net::SocketAddr;
use std::sync::{Arc, OnceLock};

use activation_wizard::app::diagnose::From;
use activation_wizard::app::{App, Command, Place, World};
use activation_wizard::domain::knowledge::Knowledge;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{diagnose, press, type_into};
use crate::live::server::{Server, Zone};
use crate::support::{noon, wide};

/// A name server that every test of this file may ask; it lives as long as they do.
fn server() -> SocketAddr {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| Zone::default().host("corp.test", (0, 0, 1), "old.corp.test").serve()).address()
}

fn on_loopback() -> App {
    let world = World { name_servers: || Ok(vec![server()]), ..World::nowhere(noon) };
    let mut app = App::new(Arc::clone(Knowledge::embedded()), world);
    app.apply(Command::Go(Place::Diagnose));
    app
}

#[test]
fn what_is_sent_where_stands_there_before_it_is_sent() {
    let mut window = wide(on_loopback());
    press(&mut window, "Check a domain…");
    let first = "Type a domain, and it stands here before anything is sent.";
    assert!(window.query_all_by_label(first).next().is_some());
    type_into(&mut window, "Domain", "corp.test");
    let dns = format!("DNS queries to {}, as this system is set up: SRV of", server());
    assert!(window.query_all_by_label_contains(&dns).next().is_some());
    let never = "Nothing else. The protocol of a KMS is never spoken.";
    assert!(window.query_all_by_label(never).next().is_some());
    assert!(window.state().diagnose.inputs.is_empty(), "nothing was asked yet");
    press(&mut window, "Send and check");
    let diagnose = &window.state().diagnose;
    assert_eq!(diagnose.inputs.len(), 1);
    assert_eq!(diagnose.inputs[0].from, From::Live);
    let ids: Vec<_> = diagnose.findings.iter().map(|finding| finding.id.id()).collect();
    assert!(ids.contains(&"stale-srv-record"), "{ids:?}");
    assert!(window.query_all_by_label_contains("NXDOMAIN: there is no such name").next().is_some());
}

#[test]
fn a_second_check_takes_the_place_of_the_first() {
    let mut window = wide(on_loopback());
    for _ in 0..2 {
        press(&mut window, "Check a domain…");
        if window.state().diagnose.live.domain.is_empty() {
            type_into(&mut window, "Domain", "corp.test");
        }
        press(&mut window, "Send and check");
    }
    assert_eq!(window.state().diagnose.inputs.len(), 1);
}

#[test]
fn a_wrong_field_is_named_beside_it_and_nothing_is_sent() {
    let mut window = wide(diagnose());
    press(&mut window, "Check a domain…");
    press(&mut window, "Send and check");
    assert!(window.state().diagnose.live.job.is_none() && window.state().diagnose.inputs.is_empty());
    let words = "Domain, error, Type the DNS domain of the clients, for example corp.example.com";
    assert!(window.query_all_by_label(words).next().is_some());
}

#[test]
fn what_is_wrong_is_summed_up_takes_the_focus_and_leads_to_its_field() {
    let mut window = wide(diagnose());
    press(&mut window, "Check a domain…");
    press(&mut window, "Send and check");
    let focused = |window: &egui_kittest::Harness<'_, App>| {
        let node = window.root().children_recursive().find(|node| node.accesskit_node().is_focused());
        node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    };
    let words = "Type the DNS domain of the clients, for example corp.example.com";
    assert_eq!(focused(&window), format!("There is a problem: {words}"));
    press(&mut window, words);
    assert_eq!(focused(&window), format!("Domain, error, {words}"));
}
