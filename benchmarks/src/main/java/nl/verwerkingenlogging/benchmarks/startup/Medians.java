package nl.verwerkingenlogging.benchmarks.startup;

import java.util.ArrayList;
import java.util.List;

/** The arithmetic of a comparison in pairs. Without state. */
final class Medians {

    private Medians() {}

    /** What stands in the middle; of an even number of values, half-way between the two in the middle. */
    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Each value divided by its partner. */
    static List<Double> ratios(List<Double> values, List<Double> partners) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / partners.get(i));
        }
        return ratios;
    }
}
