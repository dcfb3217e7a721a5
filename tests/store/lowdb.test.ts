import { storeContract } from './contract.ts';
import { lowdbPlace } from './place.ts';

storeContract('lowdb', lowdbPlace);
