// Takes the focus as soon as it is there: what went wrong is read out first.
export default element => element.focus();
