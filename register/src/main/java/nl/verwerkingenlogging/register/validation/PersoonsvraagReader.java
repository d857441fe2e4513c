package nl.verwerkingenlogging.register.validation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.verwerkingenlogging.register.domain.Formaat;
import nl.verwerkingenlogging.register.domain.Persoon;
import nl.verwerkingenlogging.register.domain.Persoonsvraag;
import nl.verwerkingenlogging.register.domain.Vertrouwelijkheid;

/** Reads the query string of GET /verwerkingsacties (rule B-36). */
public final class PersoonsvraagReader {

    private static final int MAX_PAGE = 999_999_999;
    private static final int DEFAULT_PAGE_SIZE = 100;
    private static final int MAX_PAGE_SIZE = 500;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    /** Exactly four digits of year: ISO_LOCAL_DATE also takes longer and signed ones. */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final QueryString query;
    private final Faults faults = new Faults();

    private PersoonsvraagReader(QueryString query) {
        this.query = query;
    }

    /**
     * Reads the question.
     *
     * @param rawQuery the query string as it came in; may be null
     * @return the question; never null
     * @throws InvalidInputException with every parameter that is missing or wrong
     */
    public static Persoonsvraag read(String rawQuery) {
        return new PersoonsvraagReader(QueryString.parse(rawQuery)).question();
    }

    private Persoonsvraag question() {
        objecttype();
        Optional<String> soortObjectId = required("soortObjectId", Formaat.NAAM);
        Optional<String> objectId = required("objectId", Formaat.IDENTIFICATOR);
        Optional<LocalDate> beginDatum = date("beginDatum");
        Optional<LocalDate> eindDatum = date("eindDatum");
        Set<Vertrouwelijkheid> vertrouwelijkheden = vertrouwelijkheden();
        Optional<UUID> verwerkingsactiviteitId =
                optional("verwerkingsactiviteitId", Formaat.UUID).flatMap(TextRules::uuid);
        int page = number("page", 1, MAX_PAGE);
        int pageSize = number("pageSize", DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE);
        faults.throwIfAny();
        return new Persoonsvraag(
                new Persoon(soortObjectId.orElseThrow(), objectId.orElseThrow()),
                beginDatum,
                eindDatum,
                vertrouwelijkheden,
                verwerkingsactiviteitId,
                page,
                pageSize);
    }

    private void objecttype() {
        Optional<String> text = required("objecttype", Formaat.NAAM);
        if (text.isPresent() && !VerwerkingsactieReader.isPersoon(text.get())) {
            faults.add("objecttype", "invalid_choice", "This must be persoon.");
        }
    }

    /** Repeated, as a comma list, or under the name that the texts still use (AMB-04); the values are alternatives (rule B-39). */
    private Set<Vertrouwelijkheid> vertrouwelijkheden() {
        Set<Vertrouwelijkheid> vertrouwelijkheden = EnumSet.noneOf(Vertrouwelijkheid.class);
        for (String name : List.of("vertrouwelijkheid", "vertrouwelijkheid__in")) {
            for (String list : query.all(name)) {
                for (String value : list.split(",", -1)) {
                    Vertrouwelijkheid.lees(value)
                            .ifPresentOrElse(
                                    vertrouwelijkheden::add,
                                    () -> faults.add(
                                            name,
                                            "invalid_choice",
                                            "This must be normaal, vertrouwelijk or opgeheven."));
                }
            }
        }
        return vertrouwelijkheden;
    }

    private Optional<LocalDate> date(String name) {
        return single(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text, DATE));
            } catch (DateTimeParseException e) {
                faults.add(name, "invalid_format", "This must be a date such as 2024-04-05.");
                return Optional.empty();
            }
        });
    }

    private int number(String name, int otherwise, int max) {
        Optional<String> text = single(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!NUMBER.matcher(text.get()).matches() || Integer.parseInt(text.get()) > max) {
            faults.add(name, "invalid_format", "This must be a whole number from 1 to " + max + ".");
            return otherwise;
        }
        return Integer.parseInt(text.get());
    }

    private Optional<String> required(String name, Formaat formaat) {
        if (query.all(name).stream().allMatch(String::isBlank)) {
            faults.required(name);
            return Optional.empty();
        }
        return optional(name, formaat);
    }

    private Optional<String> optional(String name, Formaat formaat) {
        return single(name).filter(text -> TextRules.check(name, text, formaat, faults));
    }

    private Optional<String> single(String name) {
        List<String> values = query.all(name);
        if (values.size() > 1) {
            faults.add(name, "duplicate", "This parameter is given more than once.");
            return Optional.empty();
        }
        return values.stream().findFirst();
    }
}
