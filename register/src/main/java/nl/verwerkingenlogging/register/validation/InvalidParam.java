package nl.verwerkingenlogging.register.validation;

/**
 * One thing that is wrong with a request (rule B-10).
 *
 * @param name the field, such as {@code verwerkteObjecten[0].objectId}, the query parameter or the header; not empty
 * @param code what kind of fault; not empty
 * @param reason the fault in words, without the value; not empty
 */
public record InvalidParam(String name, String code, String reason) {}
