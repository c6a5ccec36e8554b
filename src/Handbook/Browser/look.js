// Before anything is painted: what this reader chose last time, light or dark.
try {
  const look = localStorage.getItem('handbook-look');
  if (look === 'light' || look === 'dark') {
    document.documentElement.dataset.look = look;
  }
} catch {
  // A page opened from disk may keep nothing; then the system decides.
}
