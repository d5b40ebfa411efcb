/** State that one part of the call agent keeps for an object that knows nothing of it, as long as that object lasts. */
export function attached<Owner extends object, State>(
  make: (owner: Owner) => State,
): (owner: Owner) => State {
  const states = new WeakMap<Owner, { readonly state: State }>();
  return (owner) => {
    const known = states.get(owner);
    if (known) return known.state;
    const state = make(owner);
    states.set(owner, { state });
    return state;
  };
}
