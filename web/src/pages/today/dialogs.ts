// What a card opens, in one piece that is fetched after the first screen.
export { EditPlan } from './EditPlan';
export { HandOver } from './HandOver';
export { Later } from './Later';
export { NotNow } from './NotNow';
export { OfferTimes } from './OfferTimes';
