//! Work that can block: started here, polled by the frame, never waited for. The only place that starts threads.

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::app::words::{speak, spoken};

/// Called when a job has news, so that the window draws once more.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// How jobs run.
#[derive(Clone)]
pub enum Runner {
    /// On a thread each; `Wake` is called at progress and at the end.
    Threads(Wake),
    /// At once, in the caller: for the command line and for tests.
    Inline,
}

/// What a running job reports and asks.
#[derive(Clone)]
pub struct Progress {
    shared: Arc<Flags>,
    wake: Option<Wake>,
    is_silent: bool,
}

#[derive(Default)]
struct Flags {
    /// Thousandths done.
    done: AtomicU32,
    cancelled: AtomicBool,
}

impl Progress {
    /// Of work that nobody watches and nobody cancels.
    pub fn unwatched() -> Self {
        Self { shared: Arc::default(), wake: None, is_silent: false }
    }

    /// For a part of the work: it is cancelled with the whole, and says nothing of how far it is.
    #[must_use]
    pub fn silent(&self) -> Self {
        Self { shared: Arc::clone(&self.shared), wake: None, is_silent: true }
    }

    /// Says how much is done, 0 to 1.
    pub fn at(&self, share: f32) {
        if self.is_silent {
            return;
        }
        let thousandths = (share.clamp(0.0, 1.0) * 1000.0).round();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "0 to 1000 after the clamp"
        )]
        let thousandths = thousandths as u32;
        if self.shared.done.swap(thousandths, Ordering::Relaxed) != thousandths
            && let Some(wake) = &self.wake
        {
            wake();
        }
    }

    /// Whether nobody wants the result any more.
    pub fn cancelled(&self) -> bool {
        self.shared.cancelled.load(Ordering::Relaxed)
    }
}

impl crate::probe::live::Watch for Progress {
    fn at(&self, share: f32) {
        Self::at(self, share);
    }

    fn cancelled(&self) -> bool {
        Self::cancelled(self)
    }
}

/// Does pieces of work on all cores side by side and gives the results in the order of the pieces; `None` when
/// cancelled. Says how far it is.
pub fn side_by_side<T: Sync, R: Send>(
    pieces: &[T],
    progress: &Progress,
    work: impl Fn(&T) -> R + Sync,
) -> Option<Vec<R>> {
    let next = AtomicUsize::new(0);
    let results: Mutex<Vec<(usize, R)>> = Mutex::new(Vec::with_capacity(pieces.len()));
    let worker = || {
        while !progress.cancelled() {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(piece) = pieces.get(place) else { return };
            let result = work(piece);
            let mut results = results.lock().unwrap_or_else(PoisonError::into_inner);
            results.push((place, result));
            progress.at(results.len() as f32 / pieces.len() as f32);
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, core::num::NonZero::get);
    std::thread::scope(|scope| {
        for _ in 1..cores.min(pieces.len()) {
            scope.spawn(worker);
        }
        worker();
    });
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|(place, _)| *place);
    (results.len() == pieces.len()).then(|| results.into_iter().map(|(_, result)| result).collect())
}

/// What a job shows before it ends.
pub struct Early<T>(Arc<Mutex<Option<T>>>);

impl<T> Early<T> {
    /// Shows this; what was not taken is replaced.
    pub fn put(&self, value: T) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(value);
    }

    /// What was shown, once.
    pub fn take(&self) -> Option<T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl<T> Default for Early<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T> Clone for Early<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

/// A piece of work under way.
pub struct Job<T> {
    flags: Arc<Flags>,
    result: Arc<Mutex<Option<T>>>,
}

impl<T: Send + 'static> Job<T> {
    /// Starts the work, in the language of the caller. It should look at [`Progress::cancelled`] often.
    pub fn start(runner: &Runner, work: impl FnOnce(&Progress) -> T + Send + 'static) -> Self {
        let flags = Arc::new(Flags::default());
        let result = Arc::new(Mutex::new(None));
        match runner {
            Runner::Inline => {
                let progress = Progress { shared: Arc::clone(&flags), wake: None, is_silent: false };
                let value = work(&progress);
                *result.lock().unwrap_or_else(PoisonError::into_inner) = Some(value);
            }
            Runner::Threads(wake) => {
                let progress =
                    Progress { shared: Arc::clone(&flags), wake: Some(Arc::clone(wake)), is_silent: false };
                let language = spoken();
                let slot = Arc::clone(&result);
                let wake = Arc::clone(wake);
                #[expect(
                    clippy::disallowed_methods,
                    reason = "the job runner is the one place that starts threads"
                )]
                std::thread::spawn(move || {
                    speak(language);
                    let value = work(&progress);
                    *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(value);
                    wake();
                });
            }
        }
        Self { flags, result }
    }

    /// The result, once, when the work has ended.
    pub fn take(&self) -> Option<T> {
        self.result.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// How much is done, 0 to 1.
    pub fn progress(&self) -> f32 {
        self.flags.done.load(Ordering::Relaxed) as f32 / 1000.0
    }

    /// Asks the work to end; its result will not be taken.
    pub fn cancel(&self) {
        self.flags.cancelled.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[test]
    fn a_job_reports_and_ends_once() {
        let job = Job::start(&Runner::Inline, |progress| {
            progress.at(0.5);
            7
        });
        assert!((job.progress() - 0.5).abs() < f32::EPSILON);
        assert_eq!(job.take(), Some(7));
        assert_eq!(job.take(), None);
    }

    #[test]
    fn pieces_side_by_side_come_back_in_order_or_not_at_all() {
        let pieces: Vec<u32> = (0..100).collect();
        let progress = Progress::unwatched();
        let doubled = side_by_side(&pieces, &progress, |piece| piece * 2);
        assert_eq!(doubled, Some(pieces.iter().map(|piece| piece * 2).collect()));
        assert_eq!(side_by_side(&[], &progress, |piece: &u32| *piece), Some(Vec::new()));
        progress.shared.cancelled.store(true, Ordering::Relaxed);
        assert_eq!(side_by_side(&pieces, &progress, |piece| *piece), None);
    }

    #[test]
    fn a_thread_wakes_the_window_when_it_ends() {
        let (sender, receiver) = mpsc::channel();
        let sender = Mutex::new(sender);
        let wake: Wake = Arc::new(move || sender.lock().unwrap().send(()).unwrap());
        let job = Job::start(&Runner::Threads(wake), |progress| progress.cancelled());
        receiver.recv().unwrap();
        assert_eq!(job.take(), Some(false));
    }
}
