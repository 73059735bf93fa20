//! What it costs to play and to stand.

use super::in_simulate;

#[test]
fn playing_takes_one_core_at_most_and_standing_still_none() {
    let screen = in_simulate();
    screen.settle();
    let standing = screen.processor_time(3);
    assert!(standing < 0.1, "{standing} s of a processor in 3 s while nothing changes");
    screen.keys(&["space"]);
    screen.settle();
    let playing = screen.processor_time(3);
    assert!(playing > 0.05 && playing <= 3.0, "{playing} s of a processor in 3 s while it plays");
    screen.keys(&["space"]);
    screen.settle();
    let paused = screen.processor_time(3);
    assert!(paused < 0.1, "{paused} s of a processor in 3 s after Pause");
}
