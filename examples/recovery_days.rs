//! What does the next day allow, and which sessions came too soon?
//! `cargo run --release --example recovery_days -- FOLDER`

use restday::Training;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let training = Training::read(std::env::args_os().skip(1))?;
    for session in training.sessions().filter(|session| session.is_too_soon()) {
        let needs = session.needs().longest_h();
        println!(
            "{} {} came too soon, and needs {needs:.0} h itself",
            session.day(),
            session.sport()
        );
    }
    let (_, last) = training.span();
    let next = last.succ_opt().and_then(|date| training.on(date));
    if let Some(advice) = next {
        println!("{}: {}", advice.date, advice.kind);
    }
    for unread in training.unread() {
        eprintln!("{unread}");
    }
    Ok(())
}
