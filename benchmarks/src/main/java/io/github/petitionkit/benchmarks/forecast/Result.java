package io.github.petitionkit.benchmarks.forecast;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What outcomes come to. */
record Result(List<Outcome> outcomes) {
    double cover() {
        return (double) outcomes.stream().filter(Outcome::held).count() / outcomes.size();
    }

    double error() {
        return median(Outcome::error);
    }

    double errorOfLastDay() {
        return median(Outcome::errorOfLastDay);
    }

    double errorOverLastDay() {
        return error() / errorOfLastDay();
    }

    private double median(ToDoubleFunction<Outcome> figure) {
        double[] figures = outcomes.stream().mapToDouble(figure).sorted().toArray();
        int half = figures.length / 2;
        return figures.length % 2 == 1 ? figures[half] : (figures[half - 1] + figures[half]) / 2;
    }
}
