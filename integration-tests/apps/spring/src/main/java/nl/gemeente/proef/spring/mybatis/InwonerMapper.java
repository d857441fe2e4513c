package nl.gemeente.proef.spring.mybatis;

import java.util.List;
import nl.gemeente.proef.spring.Persoon;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** A mapper: one statement in XML, the others in annotations. */
@Mapper
public interface InwonerMapper {

    /** The statement stands here. */
    @Select("select bsn, naam from inwoner where bsn = #{bsn}")
    Persoon opBsn(String bsn);

    /** The statement stands in XML. */
    List<Persoon> opNaam(String naam);

    /** Changes something. */
    @Update("update inwoner set naam = #{naam} where bsn = #{bsn}")
    int wijzig(Persoon persoon);

    /** A default method, run by MyBatis on the proxy. */
    default Persoon eerste(String naam) {
        return opNaam(naam).get(0);
    }
}
