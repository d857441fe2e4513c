package nl.gemeente.proef.war;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.naming.NamingException;

/** The application's only page. Written for jakarta; a test that needs javax rewrites that one word. */
@WebServlet("/personen/*")
public class PersonenServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private transient PersoonDao dao;
    private transient Verhuisdienst dienst;

    @Override
    public void init() throws ServletException {
        try {
            dao = new PersoonDao();
            dao.maakTabel();
            dao.voegToe(new Persoon("2308572", "Jansen"));
            dao.voegToe(new Persoon("9358297", "Jansen"));
            dao.voegToe(new Persoon("5872525", "Pietersen"));
            dienst = new Verhuisdienst();
        } catch (NamingException | SQLException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest vraag, HttpServletResponse antwoord)
            throws ServletException, IOException {
        antwoord.setContentType("text/plain");
        try {
            antwoord.getWriter().print(antwoordOp(vraag.getPathInfo(), vraag.getParameter("w")));
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    private String antwoordOp(String vraag, String waarde) throws SQLException {
        switch (vraag) {
            case "/bsn":
                Persoon persoon = dao.zoekOpBsn(waarde);
                return persoon == null ? "niemand" : persoon.getNaam();
            case "/naam":
                List<Persoon> personen = dao.zoekOpNaam(waarde);
                return Integer.toString(personen.size());
            case "/verhuis":
                return dienst.verhuis(dao.zoekOpBsn(waarde));
            case "/klasse":
                try {
                    return Class.forName(waarde).getName();
                } catch (ClassNotFoundException e) {
                    return "geen klasse";
                }
            default:
                return "onbekend";
        }
    }
}
