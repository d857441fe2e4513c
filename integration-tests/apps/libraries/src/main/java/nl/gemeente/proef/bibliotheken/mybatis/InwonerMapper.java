package nl.gemeente.proef.bibliotheken.mybatis;

import java.util.List;
import java.util.Map;
import nl.gemeente.proef.bibliotheken.Persoon;
import org.apache.ibatis.annotations.MapKey;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.cursor.Cursor;

/** A mapper: one statement in XML, the others in annotations. */
public interface InwonerMapper {

    /** The statement stands here. */
    @Select("select bsn, naam from inwoner where bsn = #{bsn}")
    Persoon opBsn(String bsn);

    /** The statement stands in XML. */
    List<Persoon> opNaam(String naam);

    /** Rows by their key. */
    @MapKey("naam")
    @Select("select bsn, naam from inwoner where naam = #{naam}")
    Map<String, Persoon> perNaam(String naam);

    /** Rows that are fetched while they are read. */
    @Select("select bsn, naam from inwoner order by id")
    Cursor<Persoon> allen();

    /** Changes something. */
    @Update("update inwoner set naam = #{naam} where bsn = #{bsn}")
    int wijzig(Persoon persoon);

    /** A default method, run by MyBatis on the proxy. */
    default Persoon eerste(String naam) {
        return opNaam(naam).get(0);
    }
}
