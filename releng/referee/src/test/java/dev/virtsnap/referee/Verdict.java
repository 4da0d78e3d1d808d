package dev.virtsnap.referee;

import java.util.List;

/**
 * What libvirt said of a scene beside what the rules said of it.
 *
 * @param foretold the rules that foretold exactly what libvirt said
 */
record Verdict(Scene scene, Prediction prediction, Outcome outcome, List<String> foretold) {

    static Verdict of(Scene scene, Stage stage) {
        stage.makeImages(scene);
        Prediction prediction = Prediction.of(scene, stage.driver(), stage.version());
        Outcome outcome = stage.play(scene);
        return new Verdict(scene, prediction, outcome, prediction.exact(outcome));
    }

    /** The rules say that libvirt refuses, and it does not. */
    boolean isFalseAlarm() {
        return outcome.isAccepted() && prediction.isRefused();
    }

    /** libvirt refuses, and no rule quotes what it says. */
    boolean isMissed() {
        return !outcome.isAccepted() && foretold.isEmpty();
    }

    boolean isRight() {
        return !isFalseAlarm() && !isMissed();
    }

    @Override
    public String toString() {
        return "foretold: " + prediction.rules() + "\nlibvirt: " + outcome + "\n" + scene;
    }
}
