-- A council is added by the program itself; it is never deleted.
grant insert on council to ${app};
