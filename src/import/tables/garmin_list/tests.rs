//! Dialects of the list.

use super::super::{read, recognises};
use super::*;
use crate::activity::{Activity, Sport};
use crate::import::{Damage, NotActivity};

const ENGLISH: &str = "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Aerobic TE,\
    Avg Run Cadence,Max Run Cadence,Avg Pace,Best Pace,Total Ascent,Total Descent,Avg Stride Length,Min Temp,\
    Best Lap Time,Max Temp,Moving Time,Elapsed Time\n";

fn trainings(text: &str) -> Vec<Activity> {
    assert!(recognises::<Columns>(text.as_bytes()), "{text}");
    read::<Columns>(text.as_bytes(), "x/Activities.csv")
        .expect("reads")
        .activities
}

fn only(text: &str) -> Activity {
    let mut trainings = trainings(text);
    assert_eq!(trainings.len(), 1, "{text}");
    trainings.remove(0)
}

fn kilometres(activity: &Activity) -> Option<f64> {
    let metres = activity.totals.distance_m?;
    Some((metres / 10.0).round() / 100.0)
}

#[test]
fn an_english_row_is_a_training_on_its_day() {
    let run = only(&format!(
        "{ENGLISH}Running,2024-05-14 18:00:00,false,\"City run, easy\",\"5.40\",\"1,400\",\"00:30:00\",\"140\",\
         \"150\",\"3.0\",\"170\",\"180\",\"5:33\",\"5:00\",\"10\",\"12\",\"1.06\",\"21.0\",\"00:01:12.3\",\"24.0\",\
         \"00:29:58\",\"00:31:40\"\n"
    ));
    assert_eq!((run.sport, run.on_local_clock), (Sport::Run, true));
    assert_eq!(run.title.as_deref(), Some("City run, easy"));
    assert_eq!(run.start.naive_utc().to_string(), "2024-05-14 18:00:00");
    assert_eq!(run.totals.timer_s, Some(1800.0));
    assert_eq!(run.totals.elapsed_s, Some(1900.0));
    assert_eq!(kilometres(&run), Some(5.4));
    assert_eq!(run.totals.mean_heart_rate_bpm, Some(140.0));
    assert_eq!(run.totals.max_heart_rate_bpm, Some(150.0));
    assert_eq!(
        (run.totals.ascent_m, run.totals.descent_m),
        (Some(10.0), Some(12.0))
    );
    assert_eq!(run.watch.aerobic_training_effect, Some(3.0));
}

#[test]
fn a_language_nobody_knows_is_read_by_the_places_of_its_columns() {
    // In Klingon, say: neither heart rates nor the time from start to end are found by name.
    let run = only(
        "Qap,jaj,parHa'ghach,pong,chuq,meQ,poH,tIq,tIq'a',a,b,c,d\n\
         qet,2024-05-14 18:00:00,false,\"veng\",\"5.40\",\"400\",\"00:30:00\",\"140\",\"150\",\"--\",\"00:06:00\",\
         \"00:29:00\",\"00:34:00\"\n\
         qet,2024-05-1",
    );
    assert_eq!((run.sport, kilometres(&run)), (Sport::Other, Some(5.4)));
    assert_eq!(run.totals.mean_heart_rate_bpm, Some(140.0));
    assert_eq!(run.totals.elapsed_s, Some(2040.0));
}

#[test]
fn languages_and_decimal_commas() {
    let lists = [
        "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø HF,Max. HF,Aerober TE,Verstrichene Zeit\n\
         Laufen,2024-05-14 18:00:00,false,\"Stadt\",\"5,40\",\"1.400\",\"00:30:00\",\"140\",\"150\",\"3,0\",\"00:30:10\"\n",
        "Type d'activité;Date;Favori;Titre;Distance;Calories;Durée;Fréquence cardiaque moyenne;\
         Fréquence cardiaque maximale\n\
         Course à pied;2024-05-14 18:00:00;false;\"Ville\";\"5,40\";\"400\";\"00:30:00\";\"140\";\"150\"\n",
        "Tipo de atividade,Data,Favorito,Título,Distância,Calorias,Tempo total,FC Média,FC máxima\n\
         Corrida,2024-05-14 18:00:00,false,\"Cidade\",\"5.40\",\"400\",\"00:30:00\",\"140\",\"150\"\n",
        "Tipo di attività,Data,Preferita,Titolo,Distanza,Calorie,Tempo,FC Media,FC max\n\
         Corsa,2024-05-14 18:00:00,false,\"Via\",\"5.40\",\"400\",\"00:30:00\",\"140\",\"150\"\n",
        "Aktivitetstyp,Datum,Favorit,Namn,Distans,Kalorier,Tid,Medelpuls,Maxpuls\n\
         Löpning,2024-05-14 18:00:00,false,\"Stad\",\"5.40\",\"1,406\",\"00:30:00\",\"140\",\"150\"\n",
        "Tevékenység típusa,Dátum,Kedvenc,Cím,Távolság,Kalóriaszám,Idő,Átlagos pulzusszám,Max. pulzus\n\
         Futás,2024-05-14 18:00:00,false,\"Város\",\"5.40\",\"400\",\"00:30:00\",\"140\",\"150\"\n",
        "活动类型,日期,我的最爱,标题,距离,热量消耗,时间,平均心率,最大心率\n\
         跑步,2024-05-14 18:00:00,否,城市,5.40,400,00:30:00,140,150\n",
        "アクティビティタイプ,日付,お気に入り,タイトル,距離,カロリー,タイム,平均心拍数,最大心拍数\n\
         ラン,2024-05-14 18:00:00,false,市,5.40,400,00:30:00,140,150\n",
    ];
    for list in lists {
        let run = only(list);
        assert_eq!(
            (run.sport, kilometres(&run)),
            (Sport::Run, Some(5.4)),
            "{list}"
        );
        assert_eq!(run.totals.mean_heart_rate_bpm, Some(140.0), "{list}");
        assert_eq!(run.totals.max_heart_rate_bpm, Some(150.0), "{list}");
    }
}

#[test]
fn columns_that_somebody_took_out_are_not_missed() {
    let run = only("活动类型,日期,标题,距离,时间\n跑步,2024-05-14 18:00:00,夜跑,5.40,00:30:00\n");
    assert_eq!((run.sport, kilometres(&run)), (Sport::Run, Some(5.4)));
}

/// Rows of the English list from kind, distance, time, cadence, step length and highest temperature.
fn english(rows: &[[&str; 6]]) -> String {
    let row = |[kind, distance, time, cadence, stride, warmest]: &[&str; 6]| {
        format!(
            "{kind},2024-05-14 18:00:00,false,T,\"{distance}\",1,{time},--,--,--,{cadence},--,--,--,\"100\",--,\
             {stride},--,--,{warmest},--,--\n"
        )
    };
    ENGLISH.to_owned() + &rows.iter().map(row).collect::<String>()
}

#[test]
fn steps_and_heat_tell_miles_from_kilometres() {
    // 167 steps of 0.87 m for 22:15 are 3.23 km, which are 2.01 miles.
    let steps = only(&english(&[[
        "Running", "2.02", "00:22:15", "167", "0.87", "0.0",
    ]]));
    assert_eq!(
        (kilometres(&steps), steps.totals.ascent_m),
        (Some(3.25), Some(30.48))
    );
    let pool = ["Pool Swim", "1,000", "00:25:00", "--", "--", "--"];
    let both = trainings(&english(&[
        ["Running", "2.02", "00:22:15", "167", "0.87", "0.0"],
        pool,
    ]));
    assert_eq!(both[1].totals.distance_m.map(f64::round), Some(914.0));
    // 150 of 1.17 m for 28:47 are 5.05 km, however warm it was.
    let warm = ["Running", "5.04", "00:28:47", "150", "1.17", "47.0"];
    assert_eq!(kilometres(&only(&english(&[warm]))), Some(5.04));
    let heat = only(&english(&[[
        "Cycling", "7.16", "00:49:12", "--", "--", "80.6",
    ]]));
    assert_eq!(kilometres(&heat), Some(11.52));
}

#[test]
fn pools_and_tracks_are_counted_in_metres() {
    let rows = english(&[
        ["Pool Swim", "1,200", "00:43:20", "--", "--", "--"],
        ["Pool Swimming", "50", "00:02:00", "--", "--", "--"],
        ["Open Water Swimming", "1.65", "00:29:41", "--", "--", "--"],
        ["Track Running", "6,640", "00:58:51", "--", "--", "--"],
        ["Indoor Rowing", "5,000", "00:22:00", "--", "--", "--"],
        ["Cycling", "100.00", "03:04:22", "--", "--", "--"],
    ]);
    let far: Vec<_> = trainings(&rows)
        .iter()
        .map(|training| training.totals.distance_m)
        .collect();
    let metres = [1200.0, 50.0, 1650.0, 6640.0, 5000.0, 100_000.0];
    assert_eq!(far, metres.map(Some));
}

#[test]
fn the_list_of_ten_years_ago() {
    let text = "Activity Name,Activity Type,Start,Time,Distance,Calories,Elevation Gain,Training Effect,\
        Avg Speed(Avg Pace),Max Speed(Best Pace),Avg HR,Max HR\n\
        Untitled,Lap Swimming,\"Wed, Jun 10, 2015 4:44\",18:51,\"1,000 m\",240,--,--,1:53 min/100 m,--,--,--\n\
        Out,Running,\"Wed, Jul 15, 2015 6:43\",1:07:20,8.07,615,28,5.0,4:37,3:18,177,194\n\
        Untitled,Rowing,\"Tue, Sep 16, 2014 15:23\",--,2.60,154,--,--,14.2,--,--,--\n";
    let trainings = trainings(text);
    let told: Vec<_> = trainings
        .iter()
        .map(|training| {
            (
                training.sport,
                training.totals.timer_s,
                training.totals.distance_m,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (Sport::Row, None, Some(2600.0)),
            (Sport::Swim, Some(1131.0), Some(1000.0)),
            (Sport::Run, Some(4040.0), Some(8070.0)),
        ]
    );
    assert_eq!(trainings[2].totals.mean_heart_rate_bpm, Some(177.0));
}

#[test]
fn saved_by_a_spreadsheet() {
    let text = "Activity Type,Date,Favorite,Title,Distance,Calories,Activity Time,Avg HR,Max HR\n\
        Cycling,7/4/2020 15:36,FALSE,Ring,7.16,520,0:49:12,132,165\n\
        Cycling,7/14/2020 15:36,FALSE,Ring,7.16,520,0:49:12,132,165\n";
    let starts: Vec<_> = trainings(text)
        .iter()
        .map(|t| t.start.date_naive().to_string())
        .collect();
    assert_eq!(starts, ["2020-07-04", "2020-07-14"]);
}

#[test]
fn a_row_that_nobody_understands_costs_itself_alone() {
    let text = english(&[["Running", "5.40", "00:30:00", "--", "--", "--"]]);
    let broken = format!("{text}Cycling,bad date,false,x,1,1,00:10:00,1,1\n");
    let reading = read::<Columns>(broken.as_bytes(), "x").expect("reads");
    assert_eq!(reading.activities.len(), 1);
    assert_eq!(
        reading.damage,
        Some(Damage::EntriesNotUnderstood { entries: 1 })
    );
    let empty = read::<Columns>(ENGLISH.as_bytes(), "x").expect("reads");
    assert_eq!(empty.not_activity, Some(NotActivity::List));
}

#[test]
fn other_lists_are_none_of_garmins() {
    for text in [
        "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance\n\
         7,\"May 29, 2022, 3:53:35 PM\",Out,Run,,1428,3.3\n",
        "a,2026-03-28 08:33:29,Running,,3.24,26:11,8:06,7.41,245.0\n",
        "Laps,Time,Cumulative Time,Distance,Avg Pace\n1,5:00,5:00,1.00,5:00\n",
        "Date,Title,Time\n2024-05-14,Dinner,18:00\n",
    ] {
        assert!(!recognises::<Columns>(text.as_bytes()), "{text}");
    }
}
