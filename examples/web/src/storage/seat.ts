// One log, several tabs. Two that recorded under one replica's numbers would each give the same number to something else,
// so every tab takes a seat of its own, and the seat is part of the replica's name. A seat is a Web Lock: the browser gives
// it back when the tab is closed, reloaded or killed, and never to two at once.

/** Takes the first free seat, for as long as the tab lives. */
export async function takeSeat(database: string): Promise<number> {
  for (let seat = 1; ; seat++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      navigator.locks
        .request(`${database}/seat/${seat}`, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          return lock ? new Promise<void>(() => {}) : undefined;
        })
        .catch(reject);
    });
    if (taken) return seat;
  }
}

/** The replica that the tab in a seat records as. */
export const replicaOf = (device: string, seat: number) => (seat === 1 ? device : `${device}-${seat}`);
