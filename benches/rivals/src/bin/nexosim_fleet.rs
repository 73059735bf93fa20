//! The reference fleet in nexosim: one model that schedules its own events on one thread, the fastest use found. Prints
//! the digest and the time.
//!
//! `nexosim-fleet FLEET.json [apart]`. Equal minutes go by machine number, so machines of one minute are gathered and
//! settled in order by one more event; with `apart` each has a nanosecond of its own instead.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use activation_wizard::digest::Digest;
use activation_wizard::fleet::Fleet;
use activation_wizard::model::World;
use cpu_time::ProcessTime;
use nexosim::model::{Context, Model, schedulable};
use nexosim::simulation::{Mailbox, SimInit};
use nexosim::time::MonotonicTime;
use serde::{Deserialize, Serialize};

/// Nanoseconds within a minute, in the order of what happens.
const WORLD: u32 = 0;
const HOSTS: u32 = 1;
const MACHINES: u32 = 10_000;
const DAY_END: u32 = 999_999_999;
const DAY: u32 = 1_440;

type Came = Arc<Mutex<Option<(Digest, u64)>>>;

#[derive(Serialize, Deserialize)]
struct Site {
    world: World,
    due: Vec<u32>,
    apart: bool,
    #[serde(skip)]
    came: Came,
}

fn at(minute: u32, order: u32) -> MonotonicTime {
    MonotonicTime::new(i64::from(minute) * 60 + 60, order).expect("less than a second")
}

fn minute_of(time: MonotonicTime) -> u32 {
    ((time.as_secs() - 60) / 60) as u32
}

#[Model]
impl Site {
    #[nexosim(init)]
    async fn init(&mut self, cx: &Context<Self>) {
        for minute in self.world.turns() {
            cx.schedule_event(at(minute, WORLD), schedulable!(Self::turn), ()).expect("in the future");
        }
        for (number, minute) in self.world.joins().into_iter().enumerate() {
            self.later(number as u32, minute, cx);
        }
        cx.schedule_event(at(DAY - 1, DAY_END), schedulable!(Self::close_day), ()).expect("in the future");
    }

    #[nexosim(schedulable)]
    async fn turn(&mut self, _: (), cx: &Context<Self>) {
        self.world.turn(minute_of(cx.time()));
    }

    #[nexosim(schedulable)]
    async fn close_day(&mut self, _: (), cx: &Context<Self>) {
        self.world.close_day();
        let next = minute_of(cx.time()) + DAY;
        if next < self.world.end() {
            cx.schedule_event(at(next, DAY_END), schedulable!(Self::close_day), ()).expect("in the future");
        } else {
            *self.came.lock().expect("no panic") = Some((self.world.digest, self.world.contacts));
        }
    }

    #[nexosim(schedulable)]
    async fn forget(&mut self, host: u32, cx: &Context<Self>) {
        if let Some(next) = self.world.forget(host, minute_of(cx.time())) {
            cx.schedule_event(at(next, HOSTS + host), schedulable!(Self::forget), host)
                .expect("in the future");
        }
    }

    #[nexosim(schedulable)]
    async fn machine(&mut self, number: u32, cx: &Context<Self>) {
        if self.apart {
            self.act(number, cx);
            return;
        }
        if self.due.is_empty() {
            cx.schedule_event(Duration::from_nanos(1), schedulable!(Self::settle), ())
                .expect("in the future");
        }
        self.due.push(number);
    }

    #[nexosim(schedulable)]
    async fn settle(&mut self, _: (), cx: &Context<Self>) {
        let mut due = core::mem::take(&mut self.due);
        due.sort_unstable();
        for number in due.drain(..) {
            self.act(number, cx);
        }
        self.due = due;
    }

    fn act(&mut self, number: u32, cx: &Context<Self>) {
        let (next, wake) = self.world.act(number, minute_of(cx.time()));
        self.later(number, next, cx);
        if let Some((host, minute)) = wake {
            cx.schedule_event(at(minute, HOSTS + host), schedulable!(Self::forget), host)
                .expect("in the future");
        }
    }

    fn later(&self, number: u32, minute: u32, cx: &Context<Self>) {
        if minute < self.world.end() {
            let order = if self.apart { MACHINES + number } else { MACHINES };
            cx.schedule_event(at(minute, order), schedulable!(Self::machine), number).expect("in the future");
        }
    }
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let path = words.first().expect("nexosim-fleet FLEET.json [apart]");
    let apart = words.get(1).is_some_and(|word| word == "apart");
    let text = std::fs::read_to_string(path).expect("the fleet can be read");
    let fleet: Fleet = serde_json::from_str(&text).expect("a fleet");
    let end = fleet.end();
    let start = ProcessTime::now();
    let came = Came::default();
    let site = Site { world: World::new(fleet), due: Vec::new(), apart, came: Arc::clone(&came) };
    let mailbox = Mailbox::new();
    let mut simulation = SimInit::with_num_threads(1)
        .add_model(site, mailbox, "site")
        .init(MonotonicTime::EPOCH)
        .expect("a bench");
    simulation.step_until(at(end, 0)).expect("no deadlock");
    let seconds = start.elapsed().as_secs_f64();
    let (digest, contacts) = came.lock().expect("no panic").take().expect("the last day was closed");
    let name = if apart { "nexosim-apart" } else { "nexosim" };
    println!("{name} {seconds:.6} s {contacts} contacts {digest}");
}
