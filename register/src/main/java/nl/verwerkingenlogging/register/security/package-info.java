/** Who calls, and what that client may do (rules B-02 to B-05). */
package nl.verwerkingenlogging.register.security;
