package nl.verwerkingenlogging.demo;

import java.util.ArrayList;
import java.util.List;

/** Lays out rows in columns as wide as their widest cell. */
final class Tabel {

    private final List<String[]> rows = new ArrayList<>();
    private final int[] widths;

    Tabel(String... heads) {
        widths = new int[heads.length];
        row(heads);
    }

    void row(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            widths[i] = Math.max(widths[i], cells[i].length());
        }
        rows.add(cells);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String[] cells : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < cells.length; i++) {
                line.append(' ').append(cells[i]).append(" ".repeat(widths[i] - cells[i].length() + 1));
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }
}
