package nl.verwerkingenlogging.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The arithmetic of a comparison in pairs. Without state. */
public final class Medians {

    private Medians() {}

    /**
     * What stands in the middle; of an even number of values, half-way between the two in the middle.
     *
     * @param values at least one
     * @return the median
     */
    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /**
     * Each value divided by its partner.
     *
     * @param values the values
     * @param partners as many
     * @return the ratios
     */
    public static List<Double> ratios(List<Double> values, List<Double> partners) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / partners.get(i));
        }
        return ratios;
    }
}
