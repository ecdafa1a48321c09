// The parts of the desk that are played on their own, without a socket.
import '../../src/desk/admin/admin';
import '../../src/desk/admin/password/password';
import '../../src/desk/login/login';
import '../../src/desk/search/search';
