//! What a watch cannot do, it refuses at once.

use std::fs;

use crate::export_folder::{Run, export, folder};

#[test]
fn an_output_in_the_folder_or_without_a_file_is_refused() {
    let home = folder();
    let sync = home.path().join("sync");
    fs::create_dir(&sync).expect("can be made");
    let watch = |output: &str| {
        let run = Run::new("watch").inside(home.path()).arg("sync");
        run.args(["-o", output]).end().with_code(2)
    };
    watch("sync/report.html").saying("is inside the export sync");
    watch("-").saying("name one with -o");
    watch("report.xlsx").saying("unsupported format .xlsx");
    watch("nowhere/report.html").saying("there is no folder");
    assert_eq!(fs::read_dir(sync).expect("is there").count(), 0);
}

#[test]
fn a_folder_that_is_not_there_is_refused_and_so_is_a_strange_pace() {
    Run::new("watch")
        .arg("/no/such/folder")
        .end()
        .with_code(2)
        .saying("no such file or folder");
    let watch = |poll: &str| {
        let run = Run::new("watch").arg(export());
        run.args(["--poll", poll]).end().with_code(2)
    };
    for poll in ["0", "soon", "100000"] {
        watch(poll).saying("write a number of seconds");
    }
}
