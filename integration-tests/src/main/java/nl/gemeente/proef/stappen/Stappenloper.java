package nl.gemeente.proef.stappen;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Does the steps of one request, in order, and stops at the first that fails. */
final class Stappenloper {

    private final Object dao;
    private final Vuller vuller;

    /**
     * Makes a runner of steps.
     *
     * @param dao the generated data access
     * @param vuller fills the journal when a step asks for it
     */
    Stappenloper(Object dao, Vuller vuller) {
        this.dao = dao;
        this.vuller = vuller;
    }

    /**
     * Does the steps.
     *
     * @param stappen what to do
     * @return what became of each step that was begun
     * @throws ReflectiveOperationException when a step names no method of the data access
     */
    List<Verslag> doe(List<Stap> stappen) throws ReflectiveOperationException {
        List<Verslag> verslagen = new ArrayList<>();
        for (Stap stap : stappen) {
            int vullingen = stap.vulEerst() ? vuller.vul() : 0;
            Instant begonnen = Instant.now();
            int eerder = Uitvoering.aantal(stap.methode());
            Uitvoering.begin(stap);
            Object resultaat = null;
            Throwable fout = null;
            try {
                Method methode = methode(stap.methode());
                resultaat = methode.invoke(dao, argumenten(stap));
            } catch (InvocationTargetException e) {
                fout = e.getCause();
            }
            verslagen.add(new Verslag(
                    stap.methode(),
                    begonnen,
                    Uitvoering.aantal(stap.methode()) - eerder,
                    fout == null,
                    fout == null ? null : fout.getClass().getName(),
                    vullingen));
            if (fout != null || (stap.stopBijNiemand() && isNiemand(resultaat))) {
                break;
            }
        }
        return verslagen;
    }

    private Method methode(String naam) throws NoSuchMethodException {
        return Arrays.stream(dao.getClass().getMethods())
                .filter(methode -> methode.getName().equals(naam))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(naam));
    }

    private static Object[] argumenten(Stap stap) {
        List<Object> argumenten = new ArrayList<>();
        if (!stap.gevonden()) {
            for (int groep = 0; groep < stap.groepen().size(); groep++) {
                argumenten.add(Uitvoering.personen(stap, groep));
            }
        }
        argumenten.addAll(stap.sleutels());
        argumenten.addAll(stap.overig());
        return argumenten.toArray();
    }

    private static boolean isNiemand(Object resultaat) throws ReflectiveOperationException {
        if (resultaat instanceof Collection<?> personen) {
            return personen.isEmpty();
        }
        if (resultaat instanceof Record groepen) {
            for (RecordComponent groep : groepen.getClass().getRecordComponents()) {
                if (!isNiemand(groep.getAccessor().invoke(groepen))) {
                    return false;
                }
            }
            return true;
        }
        return resultaat == null;
    }
}
