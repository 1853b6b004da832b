/** The tables and columns, generated from the migrated schema. */
@NamedInterface("schema")
package org.scrutinymonitor.database.schema;

import org.springframework.modulith.NamedInterface;
