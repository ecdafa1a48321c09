package org.lotse.staff;

/** stub */
public enum Role { AGENT, SUPERVISOR, ADMIN }
