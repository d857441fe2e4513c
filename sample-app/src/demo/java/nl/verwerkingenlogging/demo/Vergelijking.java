package nl.verwerkingenlogging.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares what arrived with what the cases demand. */
final class Vergelijking {

    private final List<String> verschillen = new ArrayList<>();

    private Vergelijking() {}

    /** What differs, in words; empty when everything is as it must be. */
    static List<String> verschillen(List<Uitvoering> uitvoeringen, List<Actie> gelogd) {
        Vergelijking vergelijking = new Vergelijking();
        Set<String> zaken = new LinkedHashSet<>();
        for (Uitvoering uitvoering : uitvoeringen) {
            zaken.add(uitvoering.zaakId());
            vergelijking.vergelijk(uitvoering, van(uitvoering, gelogd));
        }
        for (Actie actie : gelogd) {
            if (!zaken.contains(actie.verwerkingId())) {
                vergelijking.verschil(
                        "none of the cases", "has verwerkingId " + actie.verwerkingId() + ": " + actie.namen());
            }
        }
        return vergelijking.verschillen;
    }

    /** The actions of one case, in order of tijdstip. */
    static List<Actie> van(Uitvoering uitvoering, List<Actie> gelogd) {
        return gelogd.stream()
                .filter(actie -> uitvoering.zaakId().equals(actie.verwerkingId()))
                .sorted(Comparator.comparing(Actie::tijdstip))
                .toList();
    }

    private void vergelijk(Uitvoering uitvoering, List<Actie> acties) {
        String nummer = uitvoering.geval().nummer();
        List<Geval.Verwacht> verwacht = uitvoering.geval().verwacht();
        for (int i = 0; i < Math.max(verwacht.size(), acties.size()); i++) {
            String plaats = nummer + ", action " + (i + 1) + " of " + verwacht.size();
            if (i >= acties.size()) {
                verschil(plaats, "is missing: " + verwacht.get(i).namen());
            } else if (i >= verwacht.size()) {
                verschil(plaats, "is one too many: " + acties.get(i).namen());
            } else {
                vergelijk(plaats, verwacht.get(i), acties.get(i));
            }
        }
        List<String> activiteiten =
                acties.stream().map(Actie::verwerkingsactiviteitId).distinct().toList();
        if (activiteiten.size() > 1 || activiteiten.contains(null)) {
            verschil(nummer, "must have one verwerkingsactiviteitId and has " + activiteiten);
        }
        if (acties.stream()
                        .map(actie -> actie.tijdstip().toInstant())
                        .distinct()
                        .count()
                < acties.size()) {
            verschil(nummer, "has two actions at the same tijdstip");
        }
    }

    private void vergelijk(String plaats, Geval.Verwacht verwacht, Actie actie) {
        if (!verwacht.namen().equals(actie.namen())) {
            verschil(plaats, "must be called " + verwacht.namen() + " and is called " + actie.namen());
        }
        if (!verwacht.betrokkenen().equals(actie.betrokkenen())) {
            verschil(plaats, "must be about " + verwacht.betrokkenen() + " and is about " + actie.betrokkenen());
        }
        if (!"normaal".equals(actie.vertrouwelijkheid())) {
            verschil(plaats, "must be normaal and is " + actie.vertrouwelijkheid());
        }
    }

    private void verschil(String plaats, String tekst) {
        verschillen.add(plaats + " " + tekst);
    }
}
