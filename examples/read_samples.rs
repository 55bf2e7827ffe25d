//! Reads watch files to their samples only.
//! `cargo run --release --no-default-features --example read_samples -- FILE…`

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args().skip(1) {
        for recording in restday::recordings(&std::fs::read(&path)?, &path)? {
            let samples = recording.samples();
            let beats = samples.heart_rate_bpm.iter().zip(samples.held_s);
            let held = beats.filter_map(|(bpm, held_s)| Some(((*bpm)? * held_s, *held_s)));
            let (beats, seconds) = held.fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
            let mean = match seconds > 0.0 {
                true => format!("{:.0} bpm on average", beats / seconds),
                false => "no heart rate".to_owned(),
            };
            let count = samples.elapsed_s.len();
            println!(
                "{path}: {} from {}: {count} samples, {mean}",
                recording.sport(),
                recording.start()
            );
        }
    }
    Ok(())
}
