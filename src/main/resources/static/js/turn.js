// Counts how long somebody has spoken, and shows when her time is over.
export default clock => {
  const from = Date.parse(clock.dataset.from);
  const most = Number(clock.dataset.seconds);
  const words = clock.textContent;
  const tick = () => {
    if (!clock.isConnected) return clearInterval(timer);
    const seconds = Math.max(0, Math.floor((Date.now() - from) / 1000));
    clock.textContent = words.replace(/\d+/, seconds);
    clock.toggleAttribute('data-over', most > 0 && seconds > most);
  };
  const timer = setInterval(tick, 1000);
};
