/** A file dropped where nothing takes it would replace the program's page by the file. */
export function refuseStrayDrops(): void {
  const refuse = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
}
