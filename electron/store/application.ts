/**
 * The mark SQLite keeps in the header of our data files ("NBao" in ASCII), by which another program's database under
 * our name is told from ours.
 */
export const applicationId = 0x4e42616f;
