package nl.gemeente.proef.ee;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The application's only page. */
@WebServlet("/personen/*")
public class PersonenServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient PersoonLokaal personen;

    @EJB
    private transient AdresBean adressen;

    @EJB
    private transient Boekhouding boekhouding;

    @Inject
    private transient Inschrijving inschrijving;

    @Override
    protected void doGet(HttpServletRequest vraag, HttpServletResponse antwoord) throws IOException {
        antwoord.setContentType("text/plain");
        antwoord.getWriter().print(antwoordOp(vraag.getPathInfo(), vraag.getParameter("w")));
    }

    private String antwoordOp(String vraag, String waarde) {
        try {
            return switch (vraag) {
                case "/bsn" -> personen.zoekOpBsn(waarde) == null ? "niemand" : "gevonden";
                case "/adres" -> adressen.adresVan(waarde);
                case "/in" -> inschrijving.schrijfIn(waarde) == null ? "niemand" : "ingeschreven";
                case "/uit" -> personen.schrijfUit(waarde) == null ? "niemand" : "uitgeschreven";
                case "/aantal" -> Integer.toString(boekhouding.aantal());
                case "/lagen" -> Teller.DECORATOR + " " + Teller.INTERCEPTOR;
                default -> "onbekend";
            };
        } catch (RuntimeException e) {
            Throwable oorzaak = e;
            while (oorzaak.getCause() != null) {
                oorzaak = oorzaak.getCause();
            }
            return oorzaak.getClass().getSimpleName();
        }
    }
}
