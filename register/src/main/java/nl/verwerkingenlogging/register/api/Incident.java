package nl.verwerkingenlogging.register.api;

/**
 * Describes a failure for the log by exception classes and places in the code. Messages are left out: that of a database or a parser may quote the
 * value that it stumbled over, and the value may be somebody's BSN.
 */
final class Incident {

    private Incident() {}

    static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable here = failure; here != null; here = here.getCause()) {
            text.append(text.isEmpty() ? "" : System.lineSeparator() + "Caused by: ")
                    .append(here.getClass().getName());
            for (StackTraceElement frame : here.getStackTrace()) {
                text.append(System.lineSeparator()).append("\tat ").append(frame);
            }
        }
        return text.toString();
    }
}
