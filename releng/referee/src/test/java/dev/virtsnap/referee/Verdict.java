package dev.virtsnap.referee;

import java.util.List;

/**
 * What libvirt said of a scene beside what the rules said of it.
 *
 * @param foretold the rules that foretold exactly what libvirt said
 */
record Verdict(Scene scene, Prediction prediction, Outcome outcome, List<String> foretold) implements Judged {

    static Verdict of(Scene scene, Stage stage) {
        stage.makeImages(scene);
        Prediction prediction = Prediction.of(scene, stage);
        Outcome outcome = stage.play(scene);
        return new Verdict(scene, prediction, outcome, prediction.exact(outcome));
    }

    @Override
    public boolean isFalseAlarm() {
        return outcome.isAccepted() && prediction.isRefused();
    }

    @Override
    public String toString() {
        return "foretold: " + prediction.rules() + "\nlibvirt: " + outcome + "\n" + scene;
    }
}
